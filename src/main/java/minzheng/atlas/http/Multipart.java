package minzheng.atlas.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.Unavailable;
import minzheng.atlas.http.Upload.Limits;
import minzheng.atlas.http.Upload.UploadedFile;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads multipart/form-data by the server's own parser: files go to disk piece by piece, memory stays small. */
final class Multipart {
    private static final int FIELDS = 20;
    private static final int FIELD_BYTES = 64 * 1024;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final long KEPT_FREE = 200L * 1024 * 1024;

    private Multipart() {}

    static Upload read(HttpServletRequest request, Path folder, Limits limits) {
        String type = request.getContentType();
        if (type == null
                || MultiPart.extractBoundary(type) == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Refused(
                    415, "unsupported_media_type", "请求体须为 multipart/form-data / the body must be multipart/form-data");
        }
        if (request.getContentLengthLong() > limits.bytes()) {
            throw tooLarge(limits);
        }
        Bounded in = null;
        try {
            requireSpace(folder, request.getContentLengthLong());
            in = new Bounded(request.getInputStream(), Deadline.in(limits.time()), limits.bytes());
            try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(
                    Content.Source.from(in), new Attributes.Lazy(), type, config(folder, limits))) {
                return taken(parts, folder, limits);
            }
        } catch (CompletionException | IOException e) {
            throw refusal(e, in, limits);
        }
    }

    private static MultiPartConfig config(Path folder, Limits limits) {
        return new MultiPartConfig.Builder()
                .location(folder)
                .maxParts(limits.files() + FIELDS)
                .maxPartSize(limits.bytes())
                .maxSize(limits.bytes())
                .maxMemoryPartSize(FIELD_BYTES)
                .maxHeadersSize(HEADER_BYTES)
                .useFilesForPartsWithoutFileName(false)
                .build();
    }

    private static Upload taken(MultiPartFormData.Parts parts, Path folder, Limits limits) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        List<UploadedFile> files = new ArrayList<>();
        for (MultiPart.Part part : parts) {
            String field = String.valueOf(part.getName());
            if (part.getFileName() == null) {
                String text = part.getContentAsString(StandardCharsets.UTF_8);
                if (!Characters.areAllowed(field) || !Characters.areAllowed(text) || fields.put(field, text) != null) {
                    throw new InvalidRequest(
                            "malformed_form",
                            field,
                            "表单字段重复或含有不允许的字符 / a form field is repeated or holds a forbidden character");
                }
            } else {
                files.add(kept(part, folder.resolve(FileNames.safe(part.getFileName()))));
            }
        }
        if (files.isEmpty() || files.size() > limits.files()) {
            throw new InvalidRequest(
                    "file_missing", "file", "须有 1 到 %d 个文件 / 1 to %1$d files are needed".formatted(limits.files()));
        }
        return new Upload(fields, files);
    }

    private static UploadedFile kept(MultiPart.Part part, Path path) throws IOException {
        if (Files.exists(path)) {
            throw new InvalidRequest(
                    "duplicate_file", "file", "文件名重复 / two files of the same name: " + path.getFileName());
        }
        part.writeTo(path);
        return new UploadedFile(path.getFileName().toString(), path, Files.size(path));
    }

    private static void requireSpace(Path folder, long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < Math.max(bytes, 0) + KEPT_FREE) {
            throw new Unavailable("disk_full", "服务器磁盘空间不足 / there is not enough free space on the server's disk");
        }
    }

    private static RuntimeException refusal(Exception e, @Nullable Bounded in, Limits limits) {
        if (in != null && in.isLate) {
            return new Refused(408, "request_timeout", "文件未在限定时间内送达 / the files did not arrive within the time limit");
        }
        if (in != null && in.isTooLong) {
            return tooLarge(limits);
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new Refused(
                400, "malformed_form", "multipart 表单无法读取 / the form cannot be read: %s".formatted(cause.getMessage()));
    }

    private static Refused tooLarge(Limits limits) {
        return new Refused(413, "body_too_large", "文件超过上限 / the files exceed %d bytes".formatted(limits.bytes()));
    }

    /** Ends a body that is too long or too slow. */
    private static final class Bounded extends FilterInputStream {
        private final Deadline deadline;
        private long left;
        private boolean isLate;
        private boolean isTooLong;

        Bounded(InputStream in, Deadline deadline, long bytes) {
            super(in);
            this.deadline = deadline;
            this.left = bytes;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            left -= Math.max(read, 0);
            isTooLong = left < 0;
            isLate = deadline.isOver();
            if (isTooLong || isLate) {
                throw new IOException("the body is too long or too slow");
            }
            return read;
        }
    }
}
