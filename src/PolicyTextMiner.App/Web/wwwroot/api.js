import { t } from "./i18n.js";

// The page asks the REST API for everything; there is no other way to the index.

/** What the API said is wrong (RFC 9457). */
export class Problem extends Error {
  constructor(details, status) {
    super(details.detail ?? "");
    this.details = details;
    this.status = status;
    this.kind = details.type?.split("/").pop() ?? "";
  }
}

/** The address of a resource with its parameters; empty ones are left out, lists repeat. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "" && one !== false) query.append(name, one);
    }
  }
  const text = query.toString();
  return `/api/v1${path}${text ? `?${text}` : ""}`;
}

/** Reads a resource. */
export function get(path, parameters, signal) {
  return send(address(path, parameters), { signal });
}

/** Sends JSON. */
export function put(method, path, body) {
  return send(`/api/v1${path}`, { method, headers: { "Content-Type": "application/json" }, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** Sends a file. */
export function upload(file) {
  return send(address("/uploads", { name: file.name }), { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file });
}

async function send(url, options) {
  const answer = await reach(url, options);
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  let details = {};
  try {
    details = await answer.json();
  } catch {
    details = { title: answer.statusText };
  }
  throw new Problem(details, answer.status);
}

async function reach(url, options) {
  try {
    return await fetch(url, options);
  } catch (problem) {
    if (problem.name === "AbortError") throw problem;
    throw new Problem({ title: t("offline") }, 0);
  }
}
