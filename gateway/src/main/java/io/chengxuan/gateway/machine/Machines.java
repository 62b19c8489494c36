package io.chengxuan.gateway.machine;

import io.chengxuan.gateway.account.Account;
import io.chengxuan.gateway.account.Accounts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The machine accounts as the authorization server wants to see them. */
final class Machines implements RegisteredClientRepository {

    private final Accounts accounts;

    Machines(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are accounts");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return client(accounts.find(id));
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return client(accounts.byUsername(clientId));
    }

    private static @Nullable RegisteredClient client(Optional<Account> account) {
        return account.filter(Account::machine).map(MachineSignIn::client).orElse(null);
    }
}
