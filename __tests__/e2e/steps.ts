/** Steps of which each begins with what the one before has left. */
export function steps(): (title: string, test: () => Promise<void>) => void {
  let failed = false;
  return (title, test) => {
    it(title, async () => {
      if (failed) throw new Error("An earlier step has failed.");
      failed = true;
      await test();
      failed = false;
    });
  };
}
