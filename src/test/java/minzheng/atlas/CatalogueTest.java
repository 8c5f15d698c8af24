package minzheng.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minzheng.atlas.boundary.check.BoundaryCheck;
import minzheng.atlas.boundary.check.BoundaryChecks;
import minzheng.atlas.change.kind.ChangeKind;
import minzheng.atlas.change.kind.ChangeKinds;
import minzheng.atlas.export.collection.ExportCollection;
import minzheng.atlas.export.collection.ExportCollections;
import minzheng.atlas.export.collection.Sources;
import minzheng.atlas.export.format.ExportFormat;
import minzheng.atlas.export.format.ExportFormats;
import minzheng.atlas.indicator.RuleKind;
import minzheng.atlas.indicator.RuleKinds;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.plan.check.PlanCheck;
import minzheng.atlas.plan.check.PlanChecks;
import org.junit.jupiter.api.Test;

/** Nothing is registered halfway: what implements a contract is in its list, once, under a name of its own. */
class CatalogueTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("minzheng.atlas");

    @Test
    void everyRuleKindIsListed() {
        assertListed(RuleKind.class, RuleKinds.ALL);
        assertThat(RuleKinds.ALL).extracting(RuleKind::code).doesNotHaveDuplicates();
    }

    @Test
    void everyPlanCheckIsListed() {
        assertListed(PlanCheck.class, PlanChecks.ALL);
        assertThat(PlanChecks.ALL).extracting(PlanCheck::code).doesNotHaveDuplicates();
    }

    @Test
    void everyBoundaryCheckIsListed() {
        assertListed(BoundaryCheck.class, BoundaryChecks.ALL);
        assertThat(BoundaryChecks.ALL).extracting(BoundaryCheck::code).doesNotHaveDuplicates();
        assertThat(BoundaryChecks.ALL.stream().flatMap(check -> check.finds().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyKindOfChangeIsListed() {
        assertListed(ChangeKind.class, ChangeKinds.ALL);
        assertThat(ChangeKinds.ALL).extracting(ChangeKind::code).doesNotHaveDuplicates();
    }

    @Test
    void everyFormatIsListed() {
        assertListed(FormatReader.class, Formats.ALL);
        assertThat(Formats.ALL).extracting(FormatReader::code).doesNotHaveDuplicates();
    }

    @Test
    void everyImportTargetIsListed() {
        assertListed(ImportTarget.class, ImportTargets.ALL);
        assertThat(ImportTargets.ALL.stream().map(ImportTarget::code)).doesNotHaveDuplicates();
    }

    @Test
    void everyExportFormatIsListed() {
        assertListed(ExportFormat.class, ExportFormats.ALL);
        assertThat(ExportFormats.ALL).extracting(ExportFormat::code).doesNotHaveDuplicates();
    }

    @Test
    void everyExportCollectionIsListed() {
        Sources none = new Sources(null, null, null, null, null, null, null, null);
        List<ExportCollection> all =
                ExportCollections.ALL.stream().map(make -> make.apply(none)).toList();
        assertListed(ExportCollection.class, all);
        assertThat(all).extracting(ExportCollection::code).doesNotHaveDuplicates();
    }

    /** What can be loaded can be taken out again. */
    @Test
    void everyImportTargetIsExported() {
        Sources none = new Sources(null, null, null, null, null, null, null, null);
        assertThat(ExportCollections.ALL.stream().map(make -> make.apply(none).code()))
                .containsAll(ImportTargets.ALL.stream().map(ImportTarget::code).toList());
    }

    private static void assertListed(Class<?> contract, List<?> listed) {
        Set<String> written = CLASSES.stream()
                .filter(javaClass -> javaClass.isAssignableTo(contract))
                .filter(javaClass -> !javaClass.isInterface())
                .filter(javaClass -> !javaClass.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(listed.stream().map(one -> one.getClass().getName()).collect(Collectors.toSet()))
                .isNotEmpty()
                .isEqualTo(written);
    }
}
