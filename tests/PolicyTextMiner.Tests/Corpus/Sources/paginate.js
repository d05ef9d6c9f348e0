// Cuts the blocks of the body into pages: running head by odd and even page, notes at the foot of the page that calls them, folio.
const body = document.body;
const blocks = [...body.children].filter(node => node.tagName !== "SCRIPT");
blocks.forEach(node => node.remove());
const sheet = document.createElement("style");
sheet.textContent = "@page { margin: 25mm 26mm 24mm 28mm; @bottom-center { content: none; } }";
document.head.append(sheet);
let number = Number(body.dataset.first);
let page = null;

function open() {
  page = document.createElement("section");
  page.className = "page";
  const head = number % 2 ? body.dataset.odd : body.dataset.even;
  page.innerHTML = `<p class="running">${head}</p><div class="flow"></div><div class="notes" hidden></div><p class="folio">${number}</p>`;
  body.append(page);
  number++;
}

const flow = () => page.querySelector(".flow");

function settleNotes() {
  const notes = page.querySelector(".notes");
  notes.replaceChildren(...[...flow().querySelectorAll(".mark")].map(mark => {
    const note = document.createElement("p");
    note.textContent = mark.textContent + mark.dataset.note;
    return note;
  }));
  notes.hidden = notes.childElementCount === 0;
}

function fits() {
  settleNotes();
  const notes = page.querySelector(".notes");
  const end = notes.hidden ? page.querySelector(".folio").offsetTop - 8 : notes.offsetTop - 6;
  return flow().offsetTop + flow().offsetHeight <= end;
}

// The characters and marks of a paragraph, so that it can be cut between any two.
const units = block => [...block.childNodes].flatMap(node => node.nodeType === 3 ? [...node.data].map(c => c) : [node]);

function fill(block, parts, count) {
  block.replaceChildren(...parts.slice(0, count).map(part => typeof part === "string" ? document.createTextNode(part) : part.cloneNode(true)));
  block.normalize();
}

// The greatest cut that fits and leaves whole lines: a cut in the middle of a line would be stretched, so stop where the next unit starts a line.
function place(block) {
  flow().append(block);
  if (fits()) return;
  const parts = units(block);
  const rest = block.cloneNode(false);
  let count = parts.length;
  if (block.tagName === "P") {
    let low = 0, high = parts.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      fill(block, parts, middle);
      if (fits()) low = middle; else high = middle - 1;
    }
    count = low;
  } else count = 0;
  const inWord = at => /[0-9A-Za-z.%％，。、；：”）》！？]/.test(parts[at]) && typeof parts[at] === "string";
  while (count > 0 && inWord(count)) count--;
  if (count < 25) {
    fill(block, parts, parts.length);
    block.remove();
    const last = flow().lastElementChild;
    const heading = last && /^H[23]$/.test(last.tagName) ? last : null;
    heading?.remove();
    settleNotes();
    open();
    if (heading) flow().append(heading);
    place(block);
    return;
  }
  fill(block, parts, count);
  block.classList.add("cut");
  settleNotes();
  open();
  fill(rest, parts.slice(count), parts.length);
  rest.classList.add("rest");
  place(rest);
}

open();
blocks.forEach(place);
settleNotes();
