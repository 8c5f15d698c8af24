package minzheng.atlas.ingest.format.gpx;

import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.Finding;

/** What the rows do not carry: told once for the file. */
final class GpxNotes {
    private boolean alongLines;
    private boolean extensions;

    /** A point of a line had an elevation or a time. */
    void alongLines(String element) {
        alongLines |= element.equals("ele") || element.equals("time");
    }

    void extensions(String element) {
        extensions |= element.equals("extensions");
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (alongLines) {
            findings.add(Finding.warning(
                    "height_ignored",
                    "线上各点的高程和时间没有存储 / elevation and time of the points along lines are not stored",
                    "无需处理 / nothing to do"));
        }
        if (extensions) {
            findings.add(Finding.warning(
                    "extensions_left_out",
                    "没有读取厂商扩展（extensions） / the maker's extensions are not read",
                    "需要的话另存为 CSV 再导入 / if wanted, save them as CSV"));
        }
        return findings;
    }
}
