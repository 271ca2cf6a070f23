package candour.testing;

import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes beside the classes which tests passed and what they serve, so that the packed product can say so. */
public final class TestsThatPassed implements TestExecutionListener {

    private static final Path FILE = Path.of(
            "target/classes/trace/tests-that-passed-" + System.getProperty("tests.fork", "run-1") + ".txt");

    private static final Map<String, String> PASSED = new TreeMap<>();
    private static final TreeSet<String> NOT_PASSED = new TreeSet<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        name(test).ifPresent(NOT_PASSED::add);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        name(test).ifPresent(name -> {
            if (result.getStatus() == SUCCESSFUL) {
                PASSED.put(name, serves(source(test).orElseThrow()));
            } else {
                NOT_PASSED.add(name);
            }
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        List<String> lines = PASSED.entrySet().stream()
                .filter(test -> !NOT_PASSED.contains(test.getKey()) && !test.getValue().isEmpty())
                .map(test -> test.getKey() + "\t" + test.getValue())
                .toList();
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The tests that passed cannot be noted", e);
        }
    }

    private static Optional<MethodSource> source(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static Optional<String> name(TestIdentifier test) {
        return source(test).map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName());
    }

    private static String serves(MethodSource method) {
        return String.join(
                " ",
                Stream.of(method.getJavaClass(), method.getJavaMethod())
                        .flatMap(TestsThatPassed::ids)
                        .distinct()
                        .toList());
    }

    private static Stream<String> ids(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Serves.class)).stream().flatMap(serves -> Stream.of(serves.value()));
    }
}
