import type { Machine } from "../lib/machine";
import { orchestrator } from "./orchestrator";
import { allServices } from "./services";

/** All state machines. */
export const machines: readonly Machine[] = [...allServices, orchestrator];
