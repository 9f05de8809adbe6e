// What stands for YouTube, at the network's edge: a player that speaks the messages of the
// IFrame Player API and keeps what it is told; and a record of whoever else is asked.

const kPlayer = `<!doctype html><title>player</title><script>
  let seconds = Number(new URLSearchParams(location.search).get("start"));
  const home = new URLSearchParams(location.search).get("origin");
  window.told = [];
  const tell = (event, info) => parent.postMessage(JSON.stringify({ event, info, id: 1 }), home);
  addEventListener("message", ({ origin, data }) => {
    if (origin !== home) return;
    const message = JSON.parse(data);
    if (message.event === "listening") {
      window.listening = true;
      tell("initialDelivery", { currentTime: seconds });
    }
    if (message.event !== "command") return;
    told.push([message.func, ...message.args]);
    if (message.func === "seekTo") window.play(message.args[0]);
  });
  window.play = (to) => { seconds = to; tell("infoDelivery", { currentTime: seconds }); };
</script>`;

/** Answers for the no-cookie host; `asked` fills with addresses that are not the server's. */
export async function standInForYouTube(page, server) {
  const asked = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(server)) asked.push(request.url());
  });
  await page.route("https://www.youtube-nocookie.com/**", (route) =>
    route.fulfill({ contentType: "text/html", body: kPlayer }),
  );
  return asked;
}

/** The player in its frame, once it is there. */
export async function playerOf(page) {
  const frame = await page.locator("iframe").elementHandle();
  return frame.contentFrame();
}
