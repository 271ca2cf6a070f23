package candour;

import candour.seal.KeysCommand;
import candour.trace.TraceCommand;
import java.util.Arrays;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** Starts Candour: the engine, its Tasklist and the case file in one process. With a command, does that one thing. */
@SpringBootApplication
public class CandourApplication {

    private static final Map<String, Supplier<Object>> COMMANDS = Map.of("trace", TraceCommand::new, "keys", KeysCommand::new);

    public static void main(String[] args) {
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            String[] rest = Arrays.copyOfRange(args, 1, args.length);
            System.exit(new CommandLine(COMMANDS.get(args[0]).get()).execute(rest));
        }
        // Databases keep no zone with a time: one zone for all of them, without summer time.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CandourApplication.class, args);
    }
}
