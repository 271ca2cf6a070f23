package candour.trace;

import candour.trace.Mention.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints which requirement is served where; exit code 1 if one that is done so far is not covered, or one is unknown. */
@Command(
        name = "trace",
        description = "Prints requirement by requirement the model elements, rules, forms and tests that serve it.",
        mixinStandardHelpOptions = true)
public final class TraceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final TraceOf traced;

    public TraceCommand() {
        this(Trace::ofTheProduct);
    }

    TraceCommand(TraceOf traced) {
        this.traced = traced;
    }

    /** Where the requirements and their places come from. */
    interface TraceOf {
        Trace get() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Trace trace = traced.get();
        for (Requirement requirement : trace.requirements()) {
            out.printf("%-7s %s%s%n", requirement.id(), requirement.asks(), state(trace, requirement));
            for (Kind kind : Kind.values()) {
                List<String> places = trace.where(requirement, kind);
                if (!places.isEmpty()) {
                    out.printf("        %-7s %s%n", kind.words(), String.join(", ", places));
                }
            }
        }
        trace.unknown()
                .forEach(mention -> out.printf(
                        "%s is no requirement, but %s names it%n", mention.id(), mention.where()));
        List<Requirement> missing = trace.missing();
        out.printf(
                "%n%d of %d covered.%s%n",
                trace.requirements().stream().filter(trace::isCovered).count(),
                trace.requirements().size(),
                missing.isEmpty() ? "" : " Missing: " + String.join(", ", missing.stream().map(Requirement::id).toList()));
        return missing.isEmpty() && trace.unknown().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static String state(Trace trace, Requirement requirement) {
        if (trace.isCovered(requirement)) {
            return "";
        }
        return requirement.done() ? "  <-- NOT COVERED" : "  (to come)";
    }
}
