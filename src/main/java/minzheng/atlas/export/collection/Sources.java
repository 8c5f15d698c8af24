package minzheng.atlas.export.collection;

import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionStore;
import minzheng.atlas.division.Readings;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityStore;
import minzheng.atlas.facility.FindingStore;
import minzheng.atlas.plan.GapReport;
import minzheng.atlas.plan.PlanQuery;

/** Where collections read from; the same stores and verbs that the screen reads. */
public record Sources(
        Database database,
        Readings readings,
        DivisionStore divisions,
        FacilityStore facilities,
        FacilityKindStore kinds,
        FindingStore findings,
        PlanQuery plans,
        GapReport gaps) {}
