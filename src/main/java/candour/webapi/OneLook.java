package candour.webapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the webapps answer a search in one look at the database. Left to themselves they find the page of a list and its
 * count by six commands of the engine, each with a transaction of its own, and each asks again for the list and for the
 * person's rights to it.
 */
@Component
class OneLook {

    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate look;

    OneLook(ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.look = new TransactionTemplate(transactions);
        this.look.setReadOnly(true);
    }

    /** Lets the webapps answer; a failure of theirs that they answered themselves is none here. */
    void at(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            look.executeWithoutResult(transaction -> {
                engine.getCommandExecutorTxRequired().execute(context -> {
                    passOn(request, response, chain);
                    return null;
                });
                transaction.setRollbackOnly();
            });
        } catch (UncheckedIOException connection) {
            throw connection.getCause();
        }
    }

    /** Lets the webapps answer inside a command of the engine, which lets no checked exception through. */
    static void passOn(ServletRequest request, ServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ServletException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
