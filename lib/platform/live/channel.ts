/** On which commits tell open pages to look again, and ended sessions tell streams to be judged. */
export const liveChannel = "partwell_live";
