/** Districts that can be searched by name: those of the councils the portal knows, as GSS codes. */
export const districts: readonly { gss: string; name: string }[] = [
  { gss: 'E07000177', name: 'Cherwell' },
  { gss: 'E07000178', name: 'Oxford' },
  { gss: 'E07000179', name: 'South Oxfordshire' },
  { gss: 'E07000180', name: 'Vale of White Horse' },
  { gss: 'E07000181', name: 'West Oxfordshire' },
  { gss: 'E07000192', name: 'Cannock Chase' },
  { gss: 'E07000193', name: 'East Staffordshire' },
  { gss: 'E07000194', name: 'Lichfield' },
  { gss: 'E07000195', name: 'Newcastle-under-Lyme' },
  { gss: 'E07000196', name: 'South Staffordshire' },
  { gss: 'E07000197', name: 'Stafford' },
  { gss: 'E07000198', name: 'Staffordshire Moorlands' },
  { gss: 'E07000199', name: 'Tamworth' },
]
