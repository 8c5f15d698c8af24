package minzheng.atlas.bench;

/**
 * One measurement of the OGC API.
 *
 * @param connections requests under way at a time
 * @param side who answered
 */
public record OgcLine(String job, int connections, String side, Latencies latencies) {}
