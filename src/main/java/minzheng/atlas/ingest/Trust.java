package minzheng.atlas.ingest;

import minzheng.atlas.ingest.Ingest.Checked;

/** What a dry run leaves to be found when its file is written. Nothing is taken on trust once something else was recorded. */
enum Trust {
    /** Everything is looked at again. */
    NONE,
    /** The checks would find the same again; what is recorded must still be compared with. */
    CHECKS,
    /** Nothing of what the file speaks of is recorded: every row is new. */
    ALL_NEW;

    /**
     * Of a dry run by the change that writes.
     *
     * @param version of the change; the writers' lock is held, so one more than the dry run's base means nobody wrote between
     */
    static Trust in(Checked checked, long version) {
        if (version != checked.baseVersion() + 1) {
            return NONE;
        }
        Counted counted = checked.report().counted();
        return counted.changed() + counted.unchanged() == 0 ? ALL_NEW : CHECKS;
    }
}
