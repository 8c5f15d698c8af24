package minzheng.atlas.boundary.pack;

/** Who signed, and for which unit. */
public record Signature(String name, String unit) {
    @Override
    public String toString() {
        return unit + " " + name;
    }
}
