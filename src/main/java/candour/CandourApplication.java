package candour;

import candour.trace.TraceCommand;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** Starts Candour: the engine, its Tasklist and the case file in one process. With a command, does that one thing. */
@SpringBootApplication
public class CandourApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("trace")) {
            String[] rest = Arrays.copyOfRange(args, 1, args.length);
            System.exit(new CommandLine(new TraceCommand()).execute(rest));
        }
        // Databases keep no zone with a time: one zone for all of them, without summer time.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CandourApplication.class, args);
    }
}
