package candour;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Candour: the engine, its Tasklist and the case file in one process. */
@SpringBootApplication
public class CandourApplication {

    public static void main(String[] args) {
        // Databases keep no zone with a time: one zone for all of them, without summer time.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CandourApplication.class, args);
    }
}
