function done(summary, latency, requests)
  for _, p in pairs({50, 95, 99}) do
    io.write(string.format("%d%% %.3fms\n", p, latency:percentile(p) / 1000))
  end
end
