package minzheng.atlas.sheet;

/** A sheet of ISO 216, millimetres. */
enum Paper {
    A4(210, 297),
    A3(297, 420);

    final double shortMm;
    final double longMm;

    Paper(double shortMm, double longMm) {
        this.shortMm = shortMm;
        this.longMm = longMm;
    }
}
