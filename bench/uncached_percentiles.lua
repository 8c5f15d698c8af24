-- every request asks for another date, so no answer is kept yet
local day = 0
local first = os.time({year = 2021, month = 1, day = 1, hour = 12})
function init(args) day = math.random(0, 100) * 10 end
function request()
  day = day + 1
  local date = os.date("%Y-%m-%d", first + (day % 1800) * 86400)
  return wrk.format("GET", wrk.path .. "&as_of=" .. date)
end
function done(summary, latency, requests)
  for _, p in pairs({50, 95, 99}) do
    io.write(string.format("%d%% %.3fms\n", p, latency:percentile(p) / 1000))
  end
end
