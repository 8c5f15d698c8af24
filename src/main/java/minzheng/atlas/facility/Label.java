package minzheng.atlas.facility;

/** What people read: Chinese first, English beside. */
public record Label(String zh, String en) {
    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
