package candour.casefile;

import candour.seal.Seal;
import candour.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees at each start that the keys are those of this case file, and seals everything anew where a new one was added or
 * an earlier release bound values to less: all of it or nothing, before anybody reads (R11.9).
 */
@Component
class SealAnew implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealAnew.class);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final KnownPeople people;
    private final ColleagueKeys colleagues;
    private final TransactionOperations transaction;

    SealAnew(JdbcClient jdbc, Seal seal, KnownPeople people, ColleagueKeys colleagues, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.people = people;
        this.colleagues = colleagues;
        this.transaction = transaction;
    }

    /** @throws StartRefused if the keys are not those of this case file */
    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            var with = new SealedWith(jdbc, seal);
            SealedWith.Sealed before = with.sealed();
            if (before != SealedWith.Sealed.AS_NOW) {
                LOG.info("There is a new key or a new way to seal: everything is sealed anew before anybody can log in.");
                new Sealing(jdbc, seal).sealAnew(before);
                people.makeTheIndexAnew();
                colleagues.makeAnew();
                with.note();
            }
        });
    }
}
