package minzheng.atlas.ogc.html;

/** What is peculiar to a kind of page, within the frame that all share. */
interface Sheet {
    /** The heading, which is also the name in the window and the end of the path. */
    String title();

    void write(Html html);
}
