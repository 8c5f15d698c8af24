package minzheng.atlas.ogc.collection;

import java.util.List;
import minzheng.atlas.division.DivisionCatalogue;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.plan.Plan;

/** What is on record that collections follow from: one each by level, kind and indicator. */
record Published(DivisionCatalogue divisions, FacilityKinds kinds, List<Plan> plans) {}
