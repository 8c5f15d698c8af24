package minzheng.atlas.ingest.format;

import minzheng.atlas.ingest.Finding;

/** One row's shape cannot be built; the finding says what it lacks. The rows after it can still be read. */
public final class UnusableShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public UnusableShape(Finding finding) {
        super(finding.problem(), null, false, false);
        this.finding = finding.about("geometry", finding.value());
    }

    /** Of the general code, where no more special one fits. */
    public static UnusableShape because(String problem, String fix) {
        return new UnusableShape(Finding.error("shape_unusable", "图形无法使用：" + problem, fix));
    }

    public static UnusableShape notANumber(String text) {
        return new UnusableShape(Finding.error(
                        "coordinate_not_a_number",
                        "坐标不是数字 / a coordinate is not a number",
                        "改为数字，经度在前、纬度在后 / write numbers, longitude before latitude")
                .about("geometry", text));
    }

    public static UnusableShape notFinite(String text) {
        return new UnusableShape(Finding.error(
                        "coordinate_not_finite",
                        "坐标不是有限数（NaN 或无穷大） / a coordinate is not finite (NaN or infinity)",
                        "改为实际的坐标，或删除该图形 / give the real coordinate or leave the shape out")
                .about("geometry", text));
    }

    public Finding finding() {
        return finding;
    }
}
