/** Endings of addresses that adverts here come with: ours, the common ones, and those that care companies and short links use. */
export const TOP_LEVEL = [
  'co\\.uk|org\\.uk|gov\\.uk|nhs\\.uk|ltd\\.uk|plc\\.uk|ac\\.uk|me\\.uk|uk|com|net|org|info|biz|co|eu|ie|io|ly|me|gl|gd|cc|tv|ai|app|dev|us|de|fr|in',
  'care|careers?|jobs?|work|works|health|healthcare|nursing|nurse|london|wales|cymru|scot|life|live|team|agency|social',
  'community|services|solutions|group|support|help|foundation|charity|ngo|company|ltd|limited|business|online|site|website',
  'web|store|shop|page|pages|link|links|click|xyz|club|top|world|today|space|tech|digital|cloud|email|network|academy|training',
  'education|family|house|homes?|forms?|gle|bio|ee|to|sh|pro|ws|vip|one|plus|direct|recruitment|hr|example|test',
].join('|')
