import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Summary } from "../../../runs/model";
import { summaryPage } from "../../../runs/page";
import { findBrowser } from "./browser";
import { schemes } from "./svg";

/** The hash of the page that the screenshots show: pixels differ between browsers, the page does not. */
export const hashFile = "docs/pictures/dry-run.sha256";

export const screenshots = Object.keys(schemes).map((scheme) => `docs/pictures/dry-run-${scheme}.png`);

const { version } = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8")) as { version: string };

/** The page of a dry run with the default inputs. */
const pageOf = (summary: Summary) =>
  summaryPage(summary, { command: "node commands/ssi.mjs dry-run --html run.html", version });

export const hashOf = (summary: Summary): string => createHash("sha256").update(pageOf(summary)).digest("hex");

/** Takes screenshots of the page where it differs from the one that they show. */
export async function takeScreenshots(summary: Summary): Promise<void> {
  const hash = hashOf(summary);
  if (
    screenshots.every((file) => existsSync(file)) &&
    existsSync(hashFile) &&
    readFileSync(hashFile, "utf8").trim() === hash
  )
    return;
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.warn("The screenshots of the dry run are stale, and there is no chromium on the PATH to take new ones.");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "ssi-page-"));
  try {
    const file = join(folder, "run.html");
    writeFileSync(file, pageOf(summary));
    await photograph(executablePath, pathToFileURL(file).href);
    writeFileSync(hashFile, `${hash}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function photograph(executablePath: string, url: string): Promise<void> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const [index, colorScheme] of (["light", "dark"] as const).entries()) {
      const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, colorScheme });
      await page.goto(url);
      await page.screenshot({ path: screenshots[index] });
    }
  } finally {
    await browser.close();
  }
}
