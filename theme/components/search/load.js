// Load the search's data when somebody begins to ask: names and the place's answers, then the rest.
//
// Data are classic scripts that set parts of `window.dutybookSearch`, so that files opened from a disk work too.
import { createSearch, searchInSteps } from "./engine.js";
import { SPEECH } from "./speech.js";
import { unpackNames, unpackSounds, withMore } from "./unpack.js";

const waiting = {};
const listeners = [];
let state = null;
/** How long to work in one go, in milliseconds. */
const SLICE = 8;

/** Load a script once; the promise gives the part that it sets, and fails where the network does. */
function part(page, name) {
  if (!waiting[name]) {
    waiting[name] = new Promise((resolve, reject) => {
      const script = page.createElement("script");
      script.src = `${page.querySelector("[data-found-in]").dataset.foundIn}${name}.js`;
      script.onload = () => resolve(window.dutybookSearch[name]);
      script.onerror = () => {
        delete waiting[name];
        reject(new Error(script.src));
      };
      page.head.appendChild(script);
    });
  }
  return waiting[name];
}

/** Take steps without ever keeping the page waiting long, then call `done`. */
function walk(steps, done) {
  const started = Date.now();
  while (Date.now() - started < SLICE) if (steps.next().done) return done();
  setTimeout(() => walk(steps, done), 0);
}

function addMore(page) {
  return part(page, "more").then((more) => {
    const records = withMore(state.records, state.places, more);
    const { words, sounds, forms } = state;
    const { search, steps } = searchInSteps({ records, words, sounds, forms, speech: SPEECH });
    walk(steps, () => {
      const all = { search, records, doors: more.doors, hours: more.hours, doorsOf: more.at };
      if (state.sounds && !sounds) walk(search.hear(state), () => renew(all));
      else renew(all);
    });
  });
}

function renew(more) {
  Object.assign(state, more);
  listeners.forEach((tell) => tell());
  walk(state.search.weigh(), () => {});
}

/** Load what makes letters, homophones and traditional characters understood; `tell` listeners when it has come. */
export function hear(page) {
  if (!state || state.sounds) return;
  part(page, "sounds").then((packed) => {
    if (state.sounds) return;
    Object.assign(state, unpackSounds(packed));
    walk(state.search.hear(state), () => renew({}));
  }, () => {});
}

/** Load names, then the rest; the promise gives what is known: `{search, records, towns, hotline, guides, …}`. */
export function openSearch(page) {
  return part(page, "names").then((names) => {
    if (!state) {
      state = Object.assign({ doors: [], hours: [], doorsOf: [], sounds: null, forms: null }, unpackNames(names));
      const { records, words } = state;
      state.search = createSearch({ records, words, speech: SPEECH });
      setTimeout(() => addMore(page).catch(() => {}), 0);
    }
    return state;
  });
}

/** Load a town's answers, or with "" those for readers of no town; an unknown town has those too. */
export function openAnswers(page, place) {
  return part(page, `in/${place || "-"}`).catch(() => (place ? openAnswers(page, "") : null));
}

/** Call `tell` whenever more is known than before. */
export function onMore(tell) {
  listeners.push(tell);
}
