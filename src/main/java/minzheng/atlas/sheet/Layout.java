package minzheng.atlas.sheet;

import java.util.Arrays;
import java.util.List;

/**
 * Where things stand on a sheet.
 *
 * @param page the whole sheet
 * @param title line above the map
 * @param map the frame that the map fills exactly
 * @param facts scale, north, date, source, map-review number
 * @param legend what the colours mean
 * @param notes what the map is about and what it is not for
 */
record Layout(Paper paper, Orientation orientation, Box page, Box title, Box map, Box facts, Box legend, Box notes) {
    private static final double MARGIN = 10; // within what every office printer reaches
    private static final double TITLE = 15;
    private static final double GAP = 3;
    private static final double FACTS_WIDTH = 58;
    private static final double FACTS_HEIGHT = 64;

    static Layout of(Paper paper, Orientation orientation) {
        return orientation == Orientation.LANDSCAPE ? landscape(paper) : portrait(paper);
    }

    static List<Layout> all() {
        return Arrays.stream(Paper.values())
                .flatMap(paper -> Arrays.stream(Orientation.values()).map(orientation -> Layout.of(paper, orientation)))
                .toList();
    }

    /** Everything beside the map in one column. */
    private static Layout landscape(Paper paper) {
        double top = MARGIN + TITLE;
        double high = paper.shortMm - top - MARGIN;
        Box map = new Box(MARGIN, top, paper.longMm - 2 * MARGIN - FACTS_WIDTH - GAP, high);
        double x = map.xMm() + map.widthMm() + GAP;
        double rest = (high - FACTS_HEIGHT - 2 * GAP) / 2;
        return new Layout(
                paper,
                Orientation.LANDSCAPE,
                new Box(0, 0, paper.longMm, paper.shortMm),
                new Box(MARGIN, MARGIN, paper.longMm - 2 * MARGIN, TITLE),
                map,
                new Box(x, top, FACTS_WIDTH, FACTS_HEIGHT),
                new Box(x, top + FACTS_HEIGHT + GAP, FACTS_WIDTH, rest),
                new Box(x, top + FACTS_HEIGHT + rest + 2 * GAP, FACTS_WIDTH, rest));
    }

    /** Three columns below the map. */
    private static Layout portrait(Paper paper) {
        double top = MARGIN + TITLE;
        double wide = paper.shortMm - 2 * MARGIN;
        Box map = new Box(MARGIN, top, wide, paper.longMm - top - MARGIN - FACTS_HEIGHT - GAP);
        double y = map.yMm() + map.heightMm() + GAP;
        double column = (wide - FACTS_WIDTH - 2 * GAP) / 2;
        double second = MARGIN + FACTS_WIDTH + GAP;
        return new Layout(
                paper,
                Orientation.PORTRAIT,
                new Box(0, 0, paper.shortMm, paper.longMm),
                new Box(MARGIN, MARGIN, wide, TITLE),
                map,
                new Box(MARGIN, y, FACTS_WIDTH, FACTS_HEIGHT),
                new Box(second, y, column, FACTS_HEIGHT),
                new Box(second + column + GAP, y, column, FACTS_HEIGHT));
    }
}
