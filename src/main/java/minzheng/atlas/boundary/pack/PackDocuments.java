package minzheng.atlas.boundary.pack;

import java.util.List;

/** The papers of an archive, in the order of its index. */
final class PackDocuments {
    static final List<PackDocument> ALL = List.of(
            new InspectionPlan(),
            new MeetingMinutes(),
            new InspectionRecord(),
            new ResurveyRecord(),
            new JointReport(),
            new MarkerResults(),
            new RegistrationForms(),
            new Statistics(),
            new FindingsList(),
            new SignedNotes());

    private PackDocuments() {}
}
