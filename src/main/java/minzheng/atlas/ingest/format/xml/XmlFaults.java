package minzheng.atlas.ingest.format.xml;

import java.io.CharConversionException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import org.jspecify.annotations.Nullable;

/** What the parser reports, in words that say where and what to do. */
final class XmlFaults {
    private XmlFaults() {}

    static BrokenFile broken(XMLStreamException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = below(cause)) {
            if (cause instanceof MeteredBytes.TokenTooLong) {
                return new BrokenFile(
                        textTooLong(MeteredBytes.MAX_PER_TOKEN).finding().at(null, position(e.getLocation())));
            }
            if (cause instanceof CharConversionException) {
                return notInItsEncoding(e);
            }
        }
        return new BrokenFile(Finding.error(
                        "xml_broken",
                        "XML 在此中断或标签不配对 / the XML ends too early here, or its tags do not match",
                        "重新导出；手工写的检查标签是否成对、& 是否写成 &amp; / export again; by hand: close each tag, write & as &amp;")
                .at(null, position(e.getLocation())));
    }

    static BrokenFile documentType() {
        return new BrokenFile(Finding.error(
                "xml_doctype",
                "含有 DOCTYPE 声明；为防实体攻击一律不读 / it declares a DOCTYPE, which is not read because of entity attacks",
                "删除 <!DOCTYPE …> 声明后再导入 / remove the <!DOCTYPE …> declaration and load it again"));
    }

    static BrokenFile tooDeep(int most) {
        return new BrokenFile(Finding.error(
                "nested_too_deep",
                "元素嵌套超过 %d 层 / elements are nested more than %1$d deep".formatted(most),
                "减少文件夹或图形的嵌套层数 / nest folders and shapes less deeply"));
    }

    static BrokenFile textTooLong(int most) {
        return new BrokenFile(Finding.error(
                "text_too_long",
                "一段文字、注释或属性超过 %d 个字符 / one text, comment or attribute is longer than %1$d".formatted(most),
                "缩短该内容 / shorten it"));
    }

    static String position(Location location) {
        return "line %d, column %d".formatted(location.getLineNumber(), location.getColumnNumber());
    }

    private static BrokenFile notInItsEncoding(XMLStreamException e) {
        return new BrokenFile(Finding.error(
                        "wrong_encoding",
                        "文字不是文件声明的编码（未声明即 UTF-8） / the text is not in the encoding that the file declares (UTF-8 when none)",
                        "指定编码（如 GB18030），或另存为 UTF-8 / name the encoding (e.g. GB18030) or save it as UTF-8")
                .at(null, position(e.getLocation())));
    }

    private static @Nullable Throwable below(Throwable failure) {
        return failure instanceof XMLStreamException e ? e.getNestedException() : failure.getCause();
    }
}
