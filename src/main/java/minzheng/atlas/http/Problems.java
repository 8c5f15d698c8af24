package minzheng.atlas.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.Fault;
import minzheng.atlas.fault.Incomplete;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import minzheng.atlas.fault.Stale;
import minzheng.atlas.fault.Unavailable;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults as RFC 9457 problems. What is not a fault is ours: 500 with the request's id, details in the log only. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "请求有误 / Bad request"),
            Map.entry(403, "拒绝 / Forbidden"),
            Map.entry(404, "未找到 / Not found"),
            Map.entry(405, "不支持的方法 / Method not allowed"),
            Map.entry(406, "没有可接受的格式 / Not acceptable"),
            Map.entry(408, "请求超时 / Request timeout"),
            Map.entry(409, "与现状冲突 / Conflict"),
            Map.entry(412, "数据已被他人修改 / Changed since it was read"),
            Map.entry(413, "请求体过大 / Body too large"),
            Map.entry(414, "网址过长 / URI too long"),
            Map.entry(415, "不支持的内容类型 / Unsupported media type"),
            Map.entry(421, "主机名不符 / Misdirected request"),
            Map.entry(428, "缺少前提条件 / Precondition required"),
            Map.entry(500, "内部错误 / Internal error"),
            Map.entry(503, "暂时无法服务 / Unavailable"));

    private Problems() {}

    static void answer(Exception failure, Context context) {
        if (context.res().isCommitted()) {
            cut(failure, context);
        } else if (failure instanceof Fault fault) {
            answer(fault, context);
        } else if (failure instanceof HttpResponseException refusal) {
            int status = refusal.getStatus();
            write(context, status, problem(status, "http_" + status, String.valueOf(refusal.getMessage())));
        } else {
            internal(failure, context);
        }
    }

    /** Bytes have left already: nothing that is added could tell the reader that they are not all. */
    private static void cut(Exception failure, Context context) {
        LOG.atWarn().setCause(failure).log("answer broken off");
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    static void internal(Throwable failure, Context context) {
        LOG.atError().setCause(failure).log("request failed");
        Map<String, Object> problem = problem(500, "internal", "请把编号告诉管理员 / please report the request id");
        problem.put("request_id", RequestId.of(context));
        write(context, 500, problem);
    }

    private static void answer(Fault fault, Context context) {
        int status = status(fault);
        Map<String, Object> problem = problem(status, fault.code(), String.valueOf(fault.getMessage()));
        if (fault instanceof InvalidRequest invalid) {
            problem.put("field", invalid.field());
            problem.put("errors", invalid.mistakes());
        } else if (fault instanceof Stale stale) {
            problem.put("changed", stale.changed());
            context.header("ETag", '"' + stale.currentTag() + '"');
        } else if (fault instanceof Conflict conflict && !conflict.clashes().isEmpty()) {
            problem.put("clashes", conflict.clashes());
        } else if (fault instanceof Incomplete incomplete) {
            problem.put("missing", incomplete.missing());
        } else if (fault instanceof Unavailable) {
            LOG.atWarn().setCause(fault).log("database unavailable");
            context.header("Retry-After", RETRY_SECONDS);
        } else if (fault instanceof Refused refused) {
            refused.headers().forEach(context::header);
        }
        write(context, status, problem);
    }

    private static int status(Fault fault) {
        if (fault instanceof Refused refused) {
            return refused.status();
        }
        if (fault instanceof InvalidRequest) {
            return 400;
        }
        if (fault instanceof NotFound) {
            return 404;
        }
        if (fault instanceof Conflict || fault instanceof Incomplete) {
            return 409;
        }
        if (fault instanceof Stale) {
            return 412;
        }
        if (fault instanceof Unavailable) {
            return 503;
        }
        throw new IllegalStateException("no status for " + fault.getClass(), fault);
    }

    private static Map<String, Object> problem(int status, String code, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:minzheng-atlas:problem:" + code);
        problem.put("title", TITLES.getOrDefault(status, "错误 / Error"));
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code);
        return problem;
    }

    private static void write(Context context, int status, Map<String, Object> problem) {
        context.status(status)
                .contentType("application/problem+json; charset=utf-8")
                .result(Json.write(problem));
    }
}
