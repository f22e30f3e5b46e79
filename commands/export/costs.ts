/** What state machines cost, for READMEs: https://aws.amazon.com/step-functions/pricing/ */
export const machineCost =
  "AWS bills each state that an execution enters: US$ 0.025 per 1,000, the first 4,000 in a month are free. `ssi dry-run` tells how many states a run enters and what that costs a month.";
