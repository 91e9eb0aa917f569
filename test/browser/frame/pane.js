/* global window, Excel, Office, CustomFunctions */
/* A small add-in for the frame test. It reports through `window.seen`. */
window.seen = [];

const read = (address) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });

window.write = (address, value) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(address).values = [[value]];
    await context.sync();
    return "done";
  }).catch((error) => error.code);

CustomFunctions.associate("TWICE", (x) => x * 2);
CustomFunctions.associate("REFUSE", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "why");
});

window.ready = Office.onReady().then(async (info) => {
  window.info = info;
  Office.actions.associate("stamp", async (event) => {
    await window.write("B1", event.source.id);
    event.completed();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => {
      window.seen.push({ address, source, triggerSource, value: (await read(address))[0][0] });
    });
    await context.sync();
  });
});
