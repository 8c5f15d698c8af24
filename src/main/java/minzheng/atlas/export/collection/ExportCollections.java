package minzheng.atlas.export.collection;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import minzheng.atlas.fault.NotFound;

/** Everything that can be exported: what can be loaded first, then what is computed. */
public final class ExportCollections {
    /** How each is made from the sources. */
    public static final List<Function<Sources, ExportCollection>> ALL = List.of(
            DivisionsExport::new,
            FacilitiesExport::new,
            PopulationExport::new,
            ManagementAreasExport::new,
            ResidentialAreasExport::new,
            ReportedValuesExport::new,
            RegisterExport::lines,
            RegisterExport::markers,
            RegisterExport::features,
            RegisterExport::junctions,
            RegisterExport::observations,
            IndicatorsExport::new,
            CoverageExport::new,
            PartsExport::new,
            GapsExport::new,
            FindingsExport::new);

    private final List<ExportCollection> collections;

    public ExportCollections(Sources sources) {
        this.collections = ALL.stream().map(make -> make.apply(sources)).toList();
    }

    public List<ExportCollection> list() {
        return collections;
    }

    public ExportCollection get(String code) {
        return collections.stream()
                .filter(collection -> collection.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "unknown_collection",
                        "没有可导出的 / there is nothing to export called \"%s\"; known: %s"
                                .formatted(
                                        code,
                                        collections.stream()
                                                .map(ExportCollection::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
