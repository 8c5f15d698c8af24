package minzheng.atlas.ingest.target;

import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;

/** Everything a file can be loaded as. */
public final class ImportTargets {
    public static final List<ImportTarget<?>> ALL = List.of(
            new DivisionTarget(),
            new ManagementAreaTarget(),
            new PopulationTarget(),
            new FacilityTarget(),
            new ResidentialAreaTarget(),
            new ReportedValueTarget(),
            new BoundaryLineTarget(),
            new BoundaryMarkerTarget(),
            new LinearFeatureTarget(),
            new TriJunctionTarget(),
            new MarkerObservationTarget());

    private ImportTargets() {}

    public static ImportTarget<?> get(String code) {
        return ALL.stream()
                .filter(target -> target.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_target",
                        "target",
                        "未知的导入对象 / unknown target: %s; known: %s"
                                .formatted(
                                        code,
                                        ALL.stream().map(ImportTarget::code).collect(Collectors.joining(", ")))));
    }
}
