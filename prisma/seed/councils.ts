import { idOf } from './random'

/** The two councils of the demo: their words, colours, area and staff. */
export const councils = [
  {
    id: idOf('council', 'oxfordshire'),
    slug: 'oxfordshire',
    name: 'Oxfordshire County Council',
    portalName: 'Proud to Care Oxfordshire',
    strapline: 'Care work near home, on hours you can do',
    areaName: 'Oxfordshire',
    hosts: ['localhost', '127.0.0.1'],
    districts: ['E07000177', 'E07000178', 'E07000179', 'E07000180', 'E07000181'],
    contactEmail: 'care.jobs@oxfordshire.demo.example',
    contactPhone: '01865 000 000',
    brand: {
      light: {
        brand: '#1d5b4c',
        ink: '#ffffff',
        deep: '#12423a',
        soft: '#e2eee8',
        accent: '#a8480f',
        accentSoft: '#fbe8da',
      },
      dark: {
        brand: '#8fd1b8',
        ink: '#0e221c',
        deep: '#b8e4d3',
        soft: '#1d332b',
        accent: '#f0a872',
        accentSoft: '#3a2718',
      },
    },
    staff: [
      ['broker', 'Farah Idris', ['broker']],
      ['broker2', 'Tom Ellery', ['broker']],
      ['broker3', 'Agnieszka Wrona', ['broker']],
      ['broker4', 'Delroy Francis', ['broker']],
      ['assessor', 'Nora Whitlock', ['assessor']],
      ['assessor2', 'Samir Joshi', ['assessor']],
      ['approver', 'Helen Strand', ['approver']],
      ['approver2', 'Victor Amadi', ['approver']],
      ['payments', 'Janet Crowe', ['payments']],
      ['payments2', 'Deniz Aksoy', ['payments']],
      ['appeals', 'Miriam Hale', ['appeals']],
      ['moderator', 'Owen Pritchard', ['moderator']],
      ['admin', 'Leila Marchetti', ['admin']],
    ],
  },
  {
    id: idOf('council', 'staffordshire'),
    slug: 'staffordshire',
    name: 'Staffordshire County Council',
    portalName: 'Proud to Care Staffordshire',
    strapline: 'Good work, close by, with people who need you',
    areaName: 'Staffordshire',
    hosts: ['staffordshire.localhost'],
    districts: ['E07000192', 'E07000193', 'E07000194', 'E07000195', 'E07000196', 'E07000197', 'E07000198', 'E07000199'],
    contactEmail: 'care.jobs@staffordshire.demo.example',
    contactPhone: '01785 000 000',
    brand: {
      light: {
        brand: '#4a3b78',
        ink: '#ffffff',
        deep: '#342a57',
        soft: '#ebe7f4',
        accent: '#9a4a12',
        accentSoft: '#fae7d9',
      },
      dark: {
        brand: '#c0b2ec',
        ink: '#1c1630',
        deep: '#d9d0f5',
        soft: '#2b2442',
        accent: '#f0a872',
        accentSoft: '#3a2718',
      },
    },
    staff: [
      ['staffs-admin', 'Carol Bostock', ['admin', 'moderator']],
      ['staffs-broker', 'Pavan Dhillon', ['broker']],
    ],
  },
] as const

export const demoAddress = (name: string) => `${name}@demo.example`
