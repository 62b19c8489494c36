// Run once by the mongo image on an empty volume: one user per service, for its own databases and no other.
const databases = {
    gateway: ['gateway'],
    plan: ['plan'],
    campaign: ['campaign'],
    media: ['media'],
    sentiment: ['sentiment'],
    // figures holds what can be computed again from the events.
    reporting: ['reporting', 'figures'],
};
const admin = db.getSiblingDB('admin');
for (const [service, own] of Object.entries(databases)) {
    admin.createUser({
        user: service,
        pwd: process.env[service.toUpperCase() + '_STORE_PASSWORD'],
        roles: own.map((name) => ({ role: 'readWrite', db: name })),
    });
}
