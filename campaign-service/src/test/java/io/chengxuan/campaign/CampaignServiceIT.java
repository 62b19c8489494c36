package io.chengxuan.campaign;

import io.chengxuan.platform.test.StandingService;

class CampaignServiceIT extends StandingService {}
