import { fill } from "./dom.js";
export function show({ main }) { fill(main, "…"); }
