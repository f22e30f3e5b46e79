import { counted } from "../../lib/text";
import type { RunSummary, ServiceSummary, Summary } from "../model";
import { costSentence, secondRunSentence, share, usageSentence, verdictSentence } from "../words";
import { markup, type Markup } from "./markup";
import { badge } from "./service";

/** The first run in a few sentences, and what is left to a person. */
export function verdictMarkup(summary: Summary): Markup {
  const { verdict, firstRun, secondRun, cost } = summary;
  const left = verdict.left.map(
    ({ service, control, remedy }) =>
      markup`<li><b>${control ?? service}</b> ${control !== null && `of ${service}`}: ${remedy}</li>`,
  );
  return markup`<section class="card verdict"><p>${badge(verdict.status)}</p><p>${verdictSentence(verdict, firstRun.services)} ${secondRunSentence(secondRun, cost)}</p>${left.length > 0 && markup`<h3>Left to you</h3><ul>${left}</ul>`}</section>`;
}

/** A line for each service, which leads to its card. */
export function servicesMarkup(services: readonly ServiceSummary[], hasReport: boolean): Markup {
  const rows = services.map(
    ({ service, status, found, controls, changes }) =>
      markup`<tr><th scope="row"><a href="#${service}">${service}</a></th><td>${badge(status)}</td><td>${changes.length === 0 ? "–" : changes.length}</td><td>${status === "SKIPPED" ? "–" : share(found)}</td><td>${status === "SKIPPED" ? "–" : share(controls)}</td></tr>`,
  );
  return markup`<section class="card services"><table><thead><tr><th scope="col">Service</th><th scope="col">Ends as</th><th scope="col">Changes</th><th scope="col">Holds now</th><th scope="col">Holds then</th></tr></thead><tbody>${rows}</tbody></table>${hasReport && markup`<p><a href="#report">Report and e-mail</a></p>`}</section>`;
}

/** Charges of Step Functions and of the services. */
export function costMarkup({ firstRun, secondRun, cost, usage }: Summary): Markup {
  const prices = usage.map(
    ({ service, usDollarsAMonth: { from, to }, prices: page }) =>
      markup`<li><a href="${page}">${service}</a> $${from} to $${to}</li>`,
  );
  return markup`<section class="card"><h2>Cost</h2><p><b>Step Functions</b> ${costSentence(cost)} <span class="dim">${effort(firstRun)} in the first run, ${effort(secondRun)} in each that follows.</span></p>${usage.length > 0 && markup`<p><b>Services</b> ${usageSentence(usage)}</p><ul class="prices">${prices}</ul>`}</section>`;
}

const effort = ({ transitions, calls }: RunSummary) =>
  `${counted(transitions, "transition")} and ${counted(calls, "API call")}`;
