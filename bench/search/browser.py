"""Time the search on a slow phone: ``python -m bench.search.browser SITE`` (a site that ``dutybook build`` wrote).

Chromium with the processor four times slower; for the first answer also 400 kbit/s and 400 ms, gzip. Each time is
the least of several rounds: whatever else the machine does only adds to it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

QUESTIONS = (
    "低保怎么办",
    "我想在老家盖房子要什么手续",
    "老人补贴",
    "清溪镇派出所电话",
    "下水道堵了",
)
SLOW = 4
ROUNDS = 5
LINK = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}


class _Zipped(SimpleHTTPRequestHandler):
    """Serve files compressed, as a host does."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        content = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Zipped, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def first_answer(browser: Browser, address: str) -> tuple[float, int, int]:
    """Return seconds from the first key to the first answer, and bytes until then and afterwards."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address)
    session = _slowed(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINK)
    loaded: list[int] = []
    session.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    script = """() => { const field = document.querySelector("#ask");
      window.began = performance.now(); field.focus(); field.value = "低保怎么办";
      field.dispatchEvent(new InputEvent("input"));
      new MutationObserver((seen, watch) => { if (document.querySelector(".found__title")) {
        window.took = performance.now() - window.began; watch.disconnect(); } })
        .observe(document.body, { childList: true, subtree: true }); }"""
    page.evaluate(script)
    while not page.evaluate("window.took || 0"):
        page.wait_for_timeout(20)
    until = sum(loaded)
    took = page.evaluate("window.took") / 1000
    page.wait_for_timeout(8000)
    page.close()
    return took, until, sum(loaded)


def engine_times(browser: Browser, address: str, theme: Path) -> dict[str, float]:
    """Return milliseconds: the index of names, of everything, a question to each (the slowest of several)."""
    page = browser.new_page(bypass_csp=True)
    page.goto(address)
    session = _slowed(page)
    folder = page.locator("[data-found-in]").get_attribute("data-found-in")
    for name in ("names", "more", "sounds"):
        page.add_script_tag(url=f"{folder}{name}.js")
    page.add_script_tag(content=_joined(theme))
    found: dict[str, float] = page.evaluate(
        """(questions) => {
          const timed = (work) => {
            const from = performance.now();
            const made = work();
            return [performance.now() - from, made];
          };
          const data = window.dutybookSearch, engine = window.measured;
          const times = {};
          const [unpacked, known] = timed(() => engine.unpackNames(data.names));
          const speech = engine.SPEECH, words = known.words;
          const [indexed, first] = timed(() => engine.createSearch({ records: known.records, words, speech }));
          times["names: unpack and index"] = unpacked + indexed;
          times["names: first question"] = timed(() => first(questions[0]))[0];
          const [more, records] = timed(() => engine.withMore(known.records, known.places, data.more));
          const { search, steps } = engine.searchInSteps({ records, words, speech });
          let longest = 0; let all = 0;
          for (let step = timed(() => steps.next()); ; step = timed(() => steps.next())) {
            longest = Math.max(longest, step[0]); all += step[0]; if (step[1].done) break; }
          times["all: unpack"] = more; times["all: index, in steps"] = all; times["all: longest step"] = longest;
          const spoken = timed(() => {
            const hearing = search.hear(engine.unpackSounds(data.sounds));
            while (!hearing.next().done);
          });
          for (const weighing = search.weigh(); !weighing.next().done; );
          times["sounds, in steps"] = spoken[0];
          const ask = (list) => Math.max(...list.map((question) => timed(() => search(question))[0]));
          ask(questions);
          times["all: next question, slowest"] = ask(questions);
          times["all: letters, slowest"] = ask(["dibao", "zhaijidizenmeban", "ylbx"]);
          const bad = ["低".repeat(5000), "a".repeat(5000), "zh".repeat(60), "(.*)+$".repeat(20)];
          times["all: bad input, slowest"] = ask(bad);
          return times;
        }""",
        list(QUESTIONS),
    )
    session.detach()
    page.close()
    return found


def _slowed(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    return session


def _joined(theme: Path) -> str:
    """Return the engine as one script that hands its functions out."""
    from dutybook.publish.scripts import join_modules

    text = join_modules(theme / "scripts" / "main.js")
    names = "unpackNames,unpackSounds,withMore,createSearch,searchInSteps,SPEECH"
    start = text.index("document.documentElement.classList")
    return f"{text[:start]}window.measured={{{names}}};\n}})();"


def main() -> None:
    """Print the times as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    site = parser.parse_args().site
    theme = Path(__file__).resolve().parents[2] / "theme"
    with served(site) as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        took, until, later = min(first_answer(browser, address) for _ in range(ROUNDS))
        print(json.dumps({"first answer, s": round(took, 2), "bytes": until, "and later": later}))
        rounds = [engine_times(browser, address, theme) for _ in range(ROUNDS)]
        least = {name: round(min(times[name] for times in rounds), 1) for name in rounds[0]}
        print(json.dumps(least, indent=1))
        browser.close()


if __name__ == "__main__":
    main()
