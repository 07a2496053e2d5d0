// The county's matters as the search needs them: loaded once, when somebody begins to ask.
import { createSearch } from "./engine.js";

let loading = null;

/** Unpack the data file's compact rows into records. */
export function unpack(data) {
  return data.records.map(([type, address, title, aliases, text, kinds, lead, receiver]) => ({
    type: data.types[type],
    address,
    title,
    aliases,
    text,
    kinds,
    lead: data.bodies[lead] || "",
    receiver: data.bodies[receiver] || "",
  }));
}

/** Load the data file once; the promise gives the data and a ready search. */
export function loadMatters(page, source) {
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const script = page.createElement("script");
      script.src = source;
      script.onload = () => {
        const data = window.dutybookMatters;
        resolve({ towns: data.towns, search: createSearch(unpack(data)) });
      };
      script.onerror = () => {
        loading = null;
        reject(new Error(source));
      };
      page.head.appendChild(script);
    });
  }
  return loading;
}
