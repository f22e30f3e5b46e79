import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { pythonPrograms } from "./python";

/** Result of checkov for one resource. */
export interface Finding {
  readonly check: string;
  readonly file: string;
  readonly resource: string;
  /** Why it is suppressed. @default it is not */
  readonly reason?: string;
}

/** Result of checkov for a folder. */
export interface Scan {
  readonly passed: number;
  readonly failed: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly unreadable: readonly string[];
}

interface Report {
  readonly results: {
    readonly passed_checks: readonly unknown[];
    readonly failed_checks: readonly Entry[];
    readonly skipped_checks: readonly Entry[];
    readonly parsing_errors: readonly string[];
  };
}

interface Entry {
  readonly check_id: string;
  readonly file_path: string;
  readonly resource: string;
  readonly check_result: { readonly suppress_comment?: string };
}

/** Scans the Terraform in a folder, with the pinned checkov and without network. */
export async function scan(folder: string): Promise<Scan> {
  const checkov = join(pythonPrograms("checkov", join(__dirname, "requirements.txt")), "checkov");
  const parameters = [
    "--directory",
    folder,
    "--framework",
    "terraform",
    "--skip-download",
    "--soft-fail",
    "-o",
    "json",
  ];
  const { stdout } = await promisify(execFile)(checkov, parameters, { maxBuffer: 2 ** 28 });
  const { results } = JSON.parse(stdout) as Report;
  return {
    passed: results.passed_checks.length,
    failed: results.failed_checks.map(finding),
    suppressed: results.skipped_checks.map(finding),
    unreadable: results.parsing_errors,
  };
}

/** A resource of a module that several callers use has the address which it has in the module. */
function finding({ check_id: check, file_path: file, resource, check_result: result }: Entry): Finding {
  const address = resource.replace(/^(module\.[^.]+\.)+/, "");
  return { check, file, resource: address, reason: result.suppress_comment };
}
