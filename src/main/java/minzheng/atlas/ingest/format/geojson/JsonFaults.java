package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;

/** What the parser reports, in words that say where and what to do. */
final class JsonFaults {
    private static final int SHOWN_BEFORE = 30;
    private static final int SHOWN = 60;
    private static final String EXPORT_AGAIN = "请重新导出该文件 / export the file again";

    private JsonFaults() {}

    static RuntimeException broken(IOException fault, String here, Path file) {
        if (fault instanceof CharacterCodingException || fault instanceof CharConversionException) {
            return notInItsEncoding(here);
        }
        if (!(fault instanceof JsonProcessingException json)) {
            return new UncheckedIOException(fault);
        }
        long offset = json.getLocation() == null ? -1 : json.getLocation().getByteOffset();
        String place = offset < 0 ? here : "byte " + offset;
        if (json.getOriginalMessage().startsWith("Invalid UTF-8")) {
            return notInItsEncoding(place);
        }
        if (json instanceof StreamConstraintsException) {
            return beyondLimits(place);
        }
        Finding finding = json instanceof JsonEOFException ? cutOff() : malformed(json, file, offset);
        return new BrokenFile(finding.at(null, place));
    }

    private static BrokenFile notInItsEncoding(String place) {
        return new BrokenFile(Finding.error(
                        "wrong_encoding",
                        "文字不是 UTF-8，或不是指定的编码 / the text is not UTF-8, or not in the encoding that was told",
                        "用 --encoding 指定编码（如 GB18030），或另存为 UTF-8 / give --encoding (e.g. GB18030) or save it as UTF-8")
                .at(null, place));
    }

    private static BrokenFile beyondLimits(String place) {
        return new BrokenFile(Finding.error(
                        "json_beyond_limits",
                        "超出限度：嵌套 %d 层、文字 %d 个字符、数字 1000 位 / beyond the limits: %1$d levels deep, text of %2$d characters, numbers of 1000 digits"
                                .formatted(JsonFile.MAX_DEPTH, JsonFile.MAX_TEXT),
                        "减少嵌套，缩短文字或数字 / nest less deeply, shorten the text or number")
                .at(null, place));
    }

    private static Finding cutOff() {
        return Finding.error(
                "json_broken",
                "文件在此处中断，后面缺内容 / the file ends here in the middle",
                "传输可能不完整，请重新导出或复制 / it may have been copied in part; export or copy it again");
    }

    private static Finding malformed(JsonProcessingException json, Path file, long offset) {
        String message = json.getOriginalMessage();
        if (message.startsWith("Duplicate")) {
            return Finding.error(
                            "json_broken",
                            "同一对象中有重复的名称 / a name stands twice in the same object",
                            "只保留一个 / keep one of them")
                    .about("", nearby(file, offset));
        }
        return Finding.error("json_broken", "此处不是合法的 JSON / this is not JSON here", EXPORT_AGAIN)
                .about("", nearby(file, offset));
    }

    /** The text around the fault. */
    private static String nearby(Path file, long offset) {
        if (offset < 0) {
            return "";
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] shown = new byte[SHOWN];
            bytes.seek(Math.max(0, offset - SHOWN_BEFORE));
            int got = Math.max(0, bytes.read(shown));
            return new String(shown, 0, got, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\uFFFD]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
