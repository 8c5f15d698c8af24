package minzheng.atlas.boundary.check;

/** The articles and documents that settle what is wrong with lines and markers. */
final class Rules {
    private static final String ZH = "《行政区域界线管理条例》";
    private static final String EN = " State Council 353 ";

    /** Where a line runs is told by its markers, by what it follows and by what else the agreement names. */
    static final String POSITION = ZH + "第五条" + EN + "art. 5";

    /** Nobody moves a marker; each is looked after by the side that the agreement names. */
    static final String MARKERS = ZH + "第六条" + EN + "art. 6";

    /** A river or road that changes leaves the agreed line where it is. */
    static final String AGREED_LINE = ZH + "第七条" + EN + "art. 7";

    /** Building over a line needs the neighbour's consent first, separate approvals and a filing. */
    static final String BUILDING = ZH + "第十条" + EN + "art. 10";

    /** Joint inspection every five years, of a stretch at once after a disaster or a change. */
    static final String INSPECTION = ZH + "第十二条" + EN + "art. 12";

    /** Agreements, maps, marker records and filings are archived. */
    static final String ARCHIVE = ZH + "第十三条" + EN + "art. 13";

    /** The detailed map of the line is the only authority for drawing it. */
    static final String DETAILED_MAP = ZH + "第十四条" + EN + "art. 14";

    static final String MARKER_TABLE = "界桩成果表、界桩登记表（《行政区域界线界桩管理办法》） register of markers";

    static final String STRIP = "广东省界线委托管理通知：线两侧 10 m、界桩周围 5 m Guangdong's circular on entrusted management";

    private Rules() {}
}
