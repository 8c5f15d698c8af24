package minzheng.atlas.change.kind;

import minzheng.atlas.division.Redivision;
import minzheng.atlas.facility.Label;

/** One kind of change: from what was drawn or named to the state of every unit it touches. */
public interface ChangeKind {
    /** Its name in requests, e.g. {@code new_line}. */
    String code();

    Label label();

    /** The members of the proposal it reads; those marked with ? may be left out. */
    String needs();

    Redivision propose(Asked asked, Ground ground);
}
