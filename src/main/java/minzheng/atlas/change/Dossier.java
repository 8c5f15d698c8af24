package minzheng.atlas.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change with everything that was filed for it. */
public record Dossier(
        @JsonUnwrapped BoundaryChange change,
        List<ChangeStep> steps,
        List<DossierStep> missingSteps,
        @Nullable Deadlines deadlines) {
    static Dossier of(BoundaryChange change, List<ChangeStep> steps) {
        List<DossierStep> done = steps.stream().map(ChangeStep::step).toList();
        return new Dossier(
                change,
                steps,
                DossierStep.beforePublishing().stream()
                        .filter(step -> !done.contains(step))
                        .toList(),
                Deadlines.of(change.documentDate()));
    }
}
