"""Runs axe over pages in headless Chromium. Called by check-accessibility, which finds the browser and axe."""

import html
import json
import pathlib
import re
import subprocess
import sys

WIDTHS = {"1280": 1280, "400": 400}
# Headless Chromium has no flag for the colour scheme of a page. The styles of a page hold both schemes as CSS
# variables, so that the copy that is checked can have its dark ones without a condition.
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{ (:root|\.tl) \{(.*?)\n\} \}", re.DOTALL)
SECURITY_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
RESULT = re.compile(r'<pre id="axe-result">(.*?)</pre>', re.DOTALL)

RUNNER = """
<script>%s</script>
<script>
for (const part of document.querySelectorAll("details")) { part.open = true; }
axe.run(document, { resultTypes: ["violations"] }).then(function (result) {
  const out = document.createElement("pre");
  out.id = "axe-result";
  out.textContent = JSON.stringify({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    violations: result.violations.map(function (rule) {
      return { id: rule.id, impact: rule.impact, help: rule.help,
               nodes: rule.nodes.map(function (node) { return node.html.slice(0, 160); }) };
    })
  });
  document.body.appendChild(out);
});
</script>
"""


def chosen(folder, count):
    """Every page on top, and the largest of each folder below."""
    yield from sorted(folder.glob("*.html"))
    for below in sorted(path for path in folder.iterdir() if path.is_dir()):
        pages = sorted(below.glob("*.html"), key=lambda page: (-page.stat().st_size, page.name))
        yield from pages[:count]


def fault(name, text):
    return {"wide": 0, "violations": [{"id": name, "impact": "serious", "help": text, "nodes": []}]}


def check(page, scheme, width, browser, axe, work):
    text = SECURITY_POLICY.sub("", page.read_text(encoding="utf-8"))
    if scheme == "dark":
        text, replaced = DARK.subn(lambda match: match.group(1) + " {" + match.group(2) + "\n}", text)
        if not replaced:
            return fault("no-dark-scheme", "the page has no dark colours")
    copy = work / "page.html"
    copy.write_text(text.replace("</body>", (RUNNER % axe) + "</body>"), encoding="utf-8")
    # Headless windows are never narrower than 500 pixels: a frame of the wanted width is.
    opened = copy
    if width < 500:
        opened = work / "frame.html"
        opened.write_text(FRAME % (width, "page.html"), encoding="utf-8")
    ended = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
         "--window-size=%d,900" % max(width, 500), "--virtual-time-budget=60000", "--dump-dom", opened.as_uri()],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=300, check=False)
    found = RESULT.search(ended.stdout.decode("utf-8", "replace"))
    if not found:
        return fault("no-result", "axe gave no result")
    return json.loads(html.unescape(found.group(1)))


# The frame hands its result to the page around it, which is the one that is dumped.
FRAME = """<!DOCTYPE html><html lang="en"><head><title>frame</title></head><body style="margin:0">
<iframe style="width:%dpx;height:900px;border:0" src="%s"></iframe>
<script>
const timer = setInterval(function () {
  const found = document.querySelector("iframe").contentDocument.getElementById("axe-result");
  if (!found) { return; }
  clearInterval(timer);
  document.body.appendChild(document.importNode(found, true));
}, 100);
</script></body></html>
"""


def main():
    folder, count, browser, axe_path, work = sys.argv[1:6]
    folder, work = pathlib.Path(folder), pathlib.Path(work)
    axe = pathlib.Path(axe_path).read_text(encoding="utf-8").replace("</script", "<\\/script")
    checked = faults = 0
    for page in chosen(folder, int(count)):
        for scheme in ("light", "dark"):
            for name, width in WIDTHS.items():
                result = check(page, scheme, width, browser, axe, work)
                checked += 1
                where = "%s, %s, %s wide" % (page.relative_to(folder), scheme, name)
                if result["wide"] > 0:
                    faults += 1
                    print("%s: scrolls sideways by %d pixels" % (where, result["wide"]))
                for rule in result["violations"]:
                    faults += 1
                    print("%s: %s (%s): %s" % (where, rule["id"], rule["impact"], rule["help"]))
                    for node in rule["nodes"][:3]:
                        print("    " + node)
    print("%d checks, %d faults" % (checked, faults))
    if checked == 0:
        print("skipped: no page in %s" % folder)
    sys.exit(1 if faults or not checked else 0)


main()
