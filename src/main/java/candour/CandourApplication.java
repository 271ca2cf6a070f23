package candour;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Candour: the engine, its Tasklist and the case file in one process. */
@SpringBootApplication
public class CandourApplication {

    public static void main(String[] args) {
        SpringApplication.run(CandourApplication.class, args);
    }
}
