package minzheng.atlas.ingest.format;

import minzheng.atlas.ingest.Finding;

/** The file cannot be read on from here; the finding says where and why. */
public final class BrokenFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public BrokenFile(Finding finding) {
        super(finding.problem());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
