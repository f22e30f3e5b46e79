import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "../../../scripts/docs/pictures/browser";
import { summaryOf } from "../../commands/dry-run/support";
import { pageOf } from "./page-of";

const executablePath = findBrowser();
const isRequired = process.env.SSI_REQUIRE_BROWSER === "1";
const folder = mkdtempSync(join(tmpdir(), "ssi-page-"));
const file = join(folder, "run.html");
let browser: Browser;

beforeAll(async () => {
  writeFileSync(file, pageOf(await summaryOf()));
  if (executablePath !== undefined) browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});

afterAll(async () => {
  if (executablePath !== undefined) await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Complaints of the browser. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
}

async function open(options: BrowserContextOptions): Promise<Opened> {
  const page = await (await browser.newContext(options)).newPage();
  await page.addInitScript({ path: join(__dirname, "probes.js") });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints, requests };
}

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const screens: readonly [string, BrowserContextOptions][] = [
  ["a desk", { viewport: { width: 1280, height: 900 } }],
  ["a desk, dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
  ["a phone", phone],
  ["a phone, dark", { ...phone, colorScheme: "dark" }],
];

/** Asks probes.js, in the page. */
const probe = <T>(page: Page, question: string): Promise<T> => page.evaluate<T>(`probes.${question}`);

describe("a browser", () => {
  it("is there where one is required", () => {
    if (executablePath === undefined && !isRequired) {
      console.warn(
        "The page of the dry run is not looked at: there is no chromium on the PATH (apt-get install chromium).",
      );
    }
    expect(executablePath !== undefined || !isRequired).toBe(true);
  });
});

const withBrowser = executablePath === undefined ? describe.skip : describe;

withBrowser.each(screens)("the page on %s", (_, options) => {
  it("fits, asks no network and causes no complaint", async () => {
    const { page, complaints, requests } = await open(options);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    await expect(probe(page, "overflow()")).resolves.toBe(0);
    expect({ complaints, elsewhere: requests.filter((url) => !/^(file|data):/.test(url)) }).toEqual({
      complaints: [],
      elsewhere: [],
    });
  });

  it("shows the graph from its first state on, with the path that was taken", async () => {
    const { page } = await open(options);
    const graph = page.locator("#GuardDuty .run").first().locator(".graph");
    await graph.scrollIntoViewIfNeeded();
    const state = (name: string) => graph.locator(`g.state:has(> a[aria-label^="${name}: "])`);
    await expect(state("List detectors").isVisible()).resolves.toBe(true);
    const [frame, first] = [await graph.boundingBox(), await state("List detectors").boundingBox()];
    expect(first?.x).toBeGreaterThanOrEqual(frame?.x ?? NaN);
    expect((first?.x ?? NaN) + (first?.width ?? NaN)).toBeLessThanOrEqual((frame?.x ?? NaN) + (frame?.width ?? NaN));
    await expect(state("Create detector").getAttribute("class")).resolves.toContain("taken");
    await expect(state("Update detector").getAttribute("class")).resolves.not.toContain("taken");
    const [taken = [], others = []] = await Promise.all(
      ["path.edge.taken", "path.edge:not(.taken)"].map((lines) =>
        probe<string[]>(page, `strokes("#GuardDuty ${lines}")`),
      ),
    );
    expect([taken.length, others.length]).toEqual([1, 1]);
    expect(taken).not.toEqual(others);
  });

  it("can be read", async () => {
    const { page } = await open(options);
    await page.locator("#GuardDuty .graph a").first().scrollIntoViewIfNeeded();
    const texts = ["h1", "p.dim", ".badge.changed", ".badge.good", ".fails .dim", "#GuardDuty code"];
    const inGraphs = [".state.taken .name", ".state:not(.taken) .name", ".state.taken .caption"];
    const contrasts = await Promise.all(
      [...texts, ...inGraphs].map(async (text) => ({
        text,
        contrast: await probe<number>(page, `contrast("${text}")`),
      })),
    );
    // What WCAG 2.2 asks for in level AA.
    expect(contrasts.filter((each) => each.contrast < 4.5)).toEqual([]);
    const name = await page.locator("#GuardDuty .graph .name").first().boundingBox();
    expect(name?.height).toBeGreaterThan(11);
  });

  it("shows a tapped state's calls with request and answer, and closes them again", async () => {
    const { page } = await open(options);
    await page.locator('#GuardDuty .run[open] .graph a[aria-label^="Create detector: "]').click();
    const panel = page.locator(".panel:target");
    await expect(panel.locator("h4").textContent()).resolves.toBe("Create detector");
    await panel.locator("details.call > summary").click();
    await expect(panel.locator("pre").first().textContent()).resolves.toContain(
      '"FindingPublishingFrequency": "FIFTEEN_MINUTES"',
    );
    await expect(panel.locator("pre").nth(1).textContent()).resolves.toContain('"DetectorId"');
    await expect(probe(page, 'isInView(".panel:target")')).resolves.toBe(true);
    await panel.locator(".close").click();
    await expect(page.locator(".panel:visible").count()).resolves.toBe(0);
  });

  it("shows the report and the mail", async () => {
    const { page } = await open(options);
    await page.locator("#report .json > summary").first().click();
    await expect(page.locator("#report .json pre").first().textContent()).resolves.toContain('"SchemaVersion": "1.0"');
    await expect(page.locator("#report .mail").textContent()).resolves.toContain(
      "SSI NON_COMPLIANT in 111122223333 eu-west-1",
    );
  });

  it.each(["DejaVu Sans", "DejaVu Serif", "sans-serif"])("keeps names inside of their boxes in %s", async (font) => {
    const { page } = await open(options);
    await page.addStyleTag({ content: `svg text { font-family: "${font}" !important; }` });
    await expect(probe(page, "textsOutside('.graph .state')")).resolves.toEqual([]);
  });

  it("never draws text smaller than 11 pixels, and fits every graph onto a desk", async () => {
    const { page } = await open(options);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    await expect(probe(page, "smallestText('.graph text')")).resolves.toBeGreaterThanOrEqual(11);
    if (options.isMobile === true) return;
    await expect(probe(page, "widerThanFrame('.graph')")).resolves.toEqual([]);
  });

  it("shows a graph whole, or larger, without a script", async () => {
    const { page } = await open(options);
    const run = page.locator("#AccountLevelSettings .run[open]");
    const width = async () => (await run.locator("svg").first().boundingBox())?.width ?? NaN;
    const readable = await width();
    await run.locator("input.large").check();
    const large = await width();
    await run.locator("input.whole").check();
    const frame = (await run.locator(".graph").boundingBox())?.width ?? NaN;
    expect(large).toBeGreaterThan(readable);
    await expect(width()).resolves.toBeLessThanOrEqual(frame);
  });
});
