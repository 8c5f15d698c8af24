package minzheng.atlas.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/** One request and the answer to it. */
public final class Exchange {
    static final String ACTOR = "X-Atlas-Actor";
    static final String ORIGIN = "origin";
    private static final int STREAM_BUFFER = 64 * 1024; // smaller first writes would go out uncompressed
    private static final int MAX_ACTOR = 200;
    private static final Duration DOWNLOAD_TIME = Duration.ofMinutes(10);

    private final Context context;
    private final @Nullable Query query;
    private final Deadline deadline;

    Exchange(Context context, Parameters known, Deadline deadline) {
        this.context = context;
        this.query = known.equals(Parameters.BY_PATH) ? null : Query.parse(context.queryString(), known);
        this.deadline = deadline;
    }

    /** A link of a list or thing. */
    public record Link(String rel, String href) {}

    public Query query() {
        if (query == null) {
            throw new IllegalStateException("the parameters of this route depend on its path");
        }
        return query;
    }

    /** The parameters of a route that knows which there are only from its path. */
    public Query query(Parameters known) {
        return Query.parse(context.queryString(), known);
    }

    /** Scheme, host and port by which the caller knows this service; the host has been checked. */
    public String origin() {
        return Objects.requireNonNull(context.<String>attribute(ORIGIN));
    }

    public String method() {
        return context.method().name();
    }

    /** The path as asked for, without parameters. */
    public String path() {
        return context.path();
    }

    /** What the caller would like to get, e.g. {@code text/html}; empty where it does not say. */
    public String accepts() {
        return Optional.ofNullable(context.header("Accept")).orElse("");
    }

    public Exchange header(String name, String value) {
        context.header(name, value);
        return this;
    }

    public String requestId() {
        return RequestId.of(context);
    }

    public String path(String name) {
        String text = context.pathParam(name);
        if (!Characters.areAllowed(text)) {
            throw notAnId(text);
        }
        return text;
    }

    /** A path segment that is the id of something; any other text names nothing. */
    public UUID pathId(String name) {
        String text = path(name);
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw notAnId(text);
        }
        throw notAnId(text);
    }

    /** A path segment that is a number of something; any other text names nothing. */
    public long pathNumber(String name) {
        String text = path(name);
        if (!text.matches("\\d{1,18}")) {
            throw notAnId(text);
        }
        return Long.parseLong(text);
    }

    /** Who writes, from the actor header; until there are accounts the caller says so. */
    public String actor() {
        String actor = findHeader(ACTOR).orElse("").strip();
        if (actor.isEmpty() || actor.length() > MAX_ACTOR || !Characters.areAllowed(actor)) {
            throw new InvalidRequest(
                    "actor_missing",
                    ACTOR,
                    "写操作须在请求头 %s 中给出操作人 / a write needs the header %1$s: 1-200 characters, percent-encoded UTF-8"
                            .formatted(ACTOR));
        }
        return actor;
    }

    /** A header of the request, percent-encoded UTF-8 where it is not ASCII. */
    public Optional<String> findHeader(String name) {
        return Optional.ofNullable(context.header(name)).map(given -> Percent.decodeHeader(name, given));
    }

    /** The tag of what the caller read before editing; without it the edit is refused. */
    public String ifMatch() {
        return findIfMatch()
                .orElseThrow(() -> new Refused(
                        428,
                        "if_match_missing",
                        "修改须带 If-Match：先读取，再把 ETag 原样带回 / an edit needs If-Match: read first and send back the ETag"));
    }

    public Optional<String> findIfMatch() {
        String header = context.header("If-Match");
        return Optional.ofNullable(header).map(tag -> tag.strip().replaceAll("^(W/)?\"|\"$", ""));
    }

    /** Whether anything is sent along. */
    public boolean hasBody() {
        return context.req().getContentLengthLong() > 0 || context.header("Transfer-Encoding") != null;
    }

    public ObjectNode bodyObject() {
        return bodyObject(Body.JSON);
    }

    /** A JSON object of one of these media types. */
    public ObjectNode bodyObject(Set<String> types) {
        JsonNode body = Json.parse(Body.read(context.req(), deadline, types));
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidRequest("malformed_json", "", "正文应为 JSON 对象 / the body must be a JSON object");
    }

    public <T> T body(Class<T> type) {
        return Json.read(bodyObject(), type);
    }

    /** A body that is one small file of one of these media types. */
    public byte[] bodyBytes(Set<String> types) {
        return Body.read(context.req(), deadline, types);
    }

    /** A form with files, which go into the folder. */
    public Upload upload(Path folder, Upload.Limits limits) {
        return Multipart.read(context.req(), folder, limits);
    }

    public void json(Object answer) {
        context.contentType("application/json; charset=utf-8").result(Json.write(answer));
    }

    /** An answer that an edit can refer to by its tag. */
    public void tagged(String tag, Object answer) {
        context.header("ETag", '"' + tag + '"');
        json(answer);
    }

    /** A finished JSON answer; 304 when the caller has this one already. */
    public void bytes(String tag, byte[] answer) {
        context.header("ETag", '"' + tag + '"').header("Cache-Control", "no-cache");
        if (hasAlready(tag)) {
            context.status(304);
        } else {
            context.contentType("application/json; charset=utf-8").result(answer);
        }
    }

    /** A finished answer of any type that may be kept as the cache control says; 304 when the caller has it already. */
    public void kept(String tag, String cacheControl, String contentType, byte[] answer) {
        context.header("ETag", '"' + tag + '"').header("Cache-Control", cacheControl);
        if (hasAlready(tag)) {
            context.status(304);
        } else {
            context.contentType(contentType).result(answer);
        }
    }

    /** One of the tags of If-None-Match, weak or strong, or any where it is a star (RFC 9110, 13.1.2). */
    private boolean hasAlready(String tag) {
        String header = Optional.ofNullable(context.header("If-None-Match")).orElse("");
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(one ->
                        one.equals("*") || one.replaceAll("^(W/)?\"|\"$", "").equals(tag));
    }

    public void created(String location, String tag, Object answer) {
        created(location);
        tagged(tag, answer);
    }

    /** A new thing lies there; what is said about it follows. */
    public void created(String location) {
        context.status(201).header("Location", location);
    }

    /** Begun, not done: the location tells how it goes on. */
    public void accepted(String location, String tag, Object answer) {
        context.status(202).header("Location", location);
        tagged(tag, answer);
    }

    public void noContent() {
        context.status(204);
    }

    public void text(String contentType, byte[] answer) {
        context.contentType(contentType).result(answer);
    }

    /** A page with its place in the data and, when more follows, the next link in body and header. */
    public void page(Page<?> page, Page.At at) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("as_of", at.asOf());
        body.put("data_version", at.dataVersion());
        page(page, body, fixed(at));
    }

    private static Map<String, String> fixed(Page.At at) {
        return Map.of("as_of", at.asOf().toString(), "data_version", Long.toString(at.dataVersion()));
    }

    /** A page of something that has no place in time. */
    public void page(Page<?> page) {
        page(page, new LinkedHashMap<>(), Map.of());
    }

    private void page(Page<?> page, Map<String, Object> body, Map<String, String> fixed) {
        body.put("items", page.items());
        if (page.nextKey() == null) {
            body.put("links", List.of());
        } else {
            String next = next(page.nextKey(), fixed);
            context.header("Link", "<" + next + ">; rel=\"next\"");
            body.put("links", List.of(new Link("next", next)));
        }
        json(body);
    }

    /** Writes a long answer piece by piece, within the time limit of the request. */
    public void stream(String contentType, Streaming streaming) throws IOException {
        context.contentType(contentType);
        JsonGenerator out = Json.mapper()
                .createGenerator(new BufferedOutputStream(deadline.over(context.outputStream()), STREAM_BUFFER));
        streaming.write(out);
        out.flush();
    }

    /**
     * A file to be kept under a name (the plain one for programs that read ASCII only), written piece by piece. What goes wrong before its first bytes leave is still an
     * ordinary answer; afterwards the connection is cut, so that no half file looks whole.
     */
    public void download(String fileName, String plainName, String contentType, Bytes bytes) throws IOException {
        context.contentType(contentType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                                .formatted(plainName, Percent.encode(fileName)));
        OutputStream out =
                new BufferedOutputStream(Deadline.in(DOWNLOAD_TIME).over(context.outputStream()), STREAM_BUFFER);
        try {
            bytes.write(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!context.res().isCommitted()) {
                context.res().setHeader("Content-Disposition", null);
            }
            throw e;
        }
    }

    /** Gives the bytes of a long answer. */
    @FunctionalInterface
    public interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    /** A FeatureCollection, written as its features come. */
    public void features(Page.At at, int limit, Consumer<FeatureSink> source) throws IOException {
        features(at, limit, source, (sink, out) -> {});
    }

    /** The same of features that come in the order of their ids: where it is truncated, the next link leads to the rest. */
    public void featurePage(Page.At at, int limit, Consumer<FeatureSink> source) throws IOException {
        features(at, limit, source, (sink, out) -> {
            UUID last = sink.isTruncated() ? sink.lastTaken() : null;
            out.writePOJOField(
                    "links", last == null ? List.of() : List.of(new Link("next", next(last.toString(), fixed(at)))));
        });
    }

    private void features(Page.At at, int limit, Consumer<FeatureSink> source, Ending ending) throws IOException {
        stream("application/geo+json; charset=utf-8", out -> {
            out.writeStartObject();
            out.writeStringField("type", "FeatureCollection");
            out.writeStringField("as_of", at.asOf().toString());
            out.writeNumberField("data_version", at.dataVersion());
            out.writeArrayFieldStart("features");
            FeatureSink sink = new FeatureSink(out, limit);
            source.accept(sink);
            out.writeEndArray();
            out.writeBooleanField("truncated", sink.isTruncated());
            ending.write(sink, out);
            out.writeEndObject();
        });
    }

    /** What stands after the features. */
    @FunctionalInterface
    private interface Ending {
        void write(FeatureSink sink, JsonGenerator out) throws IOException;
    }

    /** Gives the pieces of a long answer. */
    @FunctionalInterface
    public interface Streaming {
        void write(JsonGenerator out) throws IOException;
    }

    private String next(String key, Map<String, String> fixed) {
        Map<String, String> parameters = new LinkedHashMap<>(query().given());
        parameters.putAll(fixed);
        parameters.put("cursor", Cursor.encode(key));
        return context.path() + "?"
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static NotFound notAnId(@Nullable String text) {
        return new NotFound("not_found", "没有此编号 / there is nothing with the id " + text);
    }
}
